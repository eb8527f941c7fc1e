import type { RequestContent } from './content';

/** How much of the description can be found by searching. */
const SEARCHED_CHARACTERS = 300;

/** What a request is found by; each field on a line of its own, so that words do not run together. */
export const searchTextOf = (number: string, content: RequestContent): string =>
  [number, ...namesIn(content), [...content.useDescription].slice(0, SEARCHED_CHARACTERS).join('')]
    .filter((part) => part !== '')
    .join('\n');

/** Names of things and companies, the one that people know best first. */
function namesIn(content: RequestContent): string[] {
  switch (content.kind) {
    case 'cloud-service':
      return [content.serviceName, content.vendorName, content.resellerName];
    case 'outsourcing':
      return [content.contractTitle, content.vendorName, oneLine(content.plannedSubcontractors)];
    case 'designated-manager':
      return [
        content.facilityName,
        content.contractTitle,
        content.vendorName,
        ...content.furtherParties.map((party) => party.name),
        ...content.dependencies.map((dependency) => dependency.name),
      ];
    case 'subcontracting':
      return [content.vendorName, content.contractTitle, content.contractorName, content.parentName];
    case 'social-media-account':
      return [content.accountName, content.handle, content.platformName, content.vendorName];
  }
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');
