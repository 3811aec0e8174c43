/** The address under which people reach the house, such as `https://paircours.example`: for links in mails and on certificates. */
export abstract class PublicAddress {
  abstract readonly origin: string;
}
