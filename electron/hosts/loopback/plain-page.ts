/** A page for people who came to the server by a wrong way: no script, nothing from the bundle. */
export function plainPage(options: {
  readonly title: string
  readonly body: string
  readonly link?: { readonly href: string; readonly text: string }
}): string {
  const link =
    options.link === undefined
      ? ''
      : `<p><a href="${escapeHtml(options.link.href)}">${escapeHtml(options.link.text)}</a></p>`
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(options.title)}</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f4f6f5; color: #1c2530;
         font: 16px/1.6 "Be Vietnam Pro", "Segoe UI", sans-serif; }
  main { max-width: 30rem; padding: 2rem; background: #fff; border: 1px solid #dde3e0; border-radius: 8px; }
  h1 { margin: 0 0 .5rem; font-size: 1.25rem; } p { margin: .5rem 0 0; } a { color: #14613a; }
</style>
<main><h1>${escapeHtml(options.title)}</h1><p>${escapeHtml(options.body)}</p>${link}</main>
</html>
`
}

/**
 * Sends the browser on by a step of our own page. A redirect would keep "came from another site" for the next request,
 * and a SameSite=Strict cookie is not sent along with that.
 */
export function forwardPage(to: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${escapeHtml(to)}"><title>Kế hoạch NTM</title>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
