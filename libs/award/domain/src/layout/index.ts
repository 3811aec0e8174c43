export { checkColours, contrastOnPaper, leastContrast, measured } from './contrast';
export { healthWordsIn, sayableAt } from './health-words';
export { firstLayout, houseColours, type LayoutColours, layoutLimits, type LayoutSettings, type LayoutSignatory } from './layout-settings';
