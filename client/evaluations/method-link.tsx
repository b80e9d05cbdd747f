/** Leads to the page of the documentation that gives the formula; the service serves it beside the pages. */
export function MethodLink({ page }: { page: string }) {
  if (page === '') return null;
  const name = page.replace(/\.md$/, '');
  return <a href={`/methods/${name}`}>{name.replaceAll('-', ' ')}: the formula</a>;
}
