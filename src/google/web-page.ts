/** The script's own web page, and where it is. */

/** BCP 47, of the user whose page or execution it is. */
export function userLocale(): string {
  return Session.getActiveUserLocale();
}

/** A page as `doGet` answers with it. `html` goes to the browser as it is: what came from outside must be escaped in it. */
export function webPage(html: string, title: string): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutput(html).setTitle(title).addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

/** Its address; null where the script is not deployed as a web app. */
export function webPageUrl(): string | null {
  try {
    const url = ScriptApp.getService().getUrl() as string | null;
    return url === null || !url.startsWith('https://script.google.com/') ? null : url;
  } catch {
    return null;
  }
}
