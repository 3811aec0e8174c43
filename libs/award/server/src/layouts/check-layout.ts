import { Injectable } from '@nestjs/common';
import { checkColours, type LayoutSettings } from '#award/domain';
import { accept, type OrganisationId, refuse } from '#kernel';
import { unprintableIn } from '#platform/documents';
import { Layouts } from './layouts.repository';

const textsOf = ({ legalName, programme, place, signatories, footer, lines }: LayoutSettings): readonly string[] => [
  legalName,
  programme,
  place,
  ...signatories.flatMap(({ name, role }) => [name, role.fr, role.en]),
  ...[footer, ...Object.values(lines)].flatMap(({ fr, en }) => [fr, en]),
];

/** Whether a layout can be drawn: colours that are read, words that print, pictures that are the organisation's own. */
@Injectable()
export class CheckLayout {
  constructor(private readonly layouts: Layouts) {}

  async run(organisation: OrganisationId, settings: LayoutSettings) {
    const colours = checkColours(settings.colours);
    if (!colours.ok) return colours;
    const characters = [...new Set(textsOf(settings).flatMap(unprintableIn))];
    if (characters.length) return refuse('text-not-printable', { characters: characters.join(' ') });
    const pictures = await this.layouts.picturesOf(organisation, settings);
    return pictures ? accept(pictures) : refuse('picture-unknown');
  }
}
