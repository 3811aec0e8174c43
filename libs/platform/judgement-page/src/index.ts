export { icon, type IconName, question } from './icons';
export { type JudgedFile, judgementArticle } from './judgement-article';
export { Html, markup } from './markup';
export { type JudgementMessage, judgementMessages } from './messages';
export { momentElement, spokenMoment } from './moment';
export { type Documents, judgeInRounds, judgeRound, ownList, type PublishedWorld, type Round, stopped } from './published-world';
export { fact, line, type LineKind, type Result, resultArticle, type Tone } from './result';
