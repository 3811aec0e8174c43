export { Papers, type PaperWanted } from './papers';
