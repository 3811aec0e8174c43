export { Html, markup } from '#platform/judgement-page';
