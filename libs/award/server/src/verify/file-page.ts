import type { Instant } from '#kernel';
import type { JudgementReason } from '#platform/credential-format';
import { reasonMessages } from '#platform/credential-format/messages';
import { loadSpeaker, type Say } from '#platform/icu';
import { judgementArticle, type JudgementMessage, judgementMessages, markup, type Round } from '#platform/judgement-page';
import { actions } from './actions';
import { frame, type Page } from './frame';

export interface JudgedUpload extends Round {
  readonly fingerprint: string;
}

/** The answer about a file that was judged here. */
export const filePage = async (page: Page, { judgement, fingerprint }: JudgedUpload, checkedAt: Instant): Promise<string> => {
  const { language } = page;
  const [say, why]: [Say<JudgementMessage>, Say<JudgementReason>] = await Promise.all([
    loadSpeaker(judgementMessages, language),
    loadSpeaker(reasonMessages, language),
  ]);
  return frame(
    page,
    page.say('verify.answer'),
    markup`${judgementArticle({ judgement, language, say, why, checkedAt, where: 'server', fingerprint })}
${actions(page, 'verify.another')}`,
  );
};
