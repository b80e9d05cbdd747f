/** Which page of the documentation gives the formula; it comes with the product, in its folder docs/methods. */
export function MethodLink({ page }: { page: string }) {
  if (page === '') return null;
  return <code className="method-page">docs/methods/{page.replace(/\.md$/, '')}.md</code>;
}
