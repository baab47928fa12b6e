export function onHomepage(): unknown { return CardService.newCardBuilder().setName('x').build(); }
