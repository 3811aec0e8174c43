export { DrawPaper } from './draw-paper';
export { Papers, type PaperWanted } from './papers';
export { paperControllers, printing } from './providers';
