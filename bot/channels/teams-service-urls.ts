const mostKnown = 100;

/** Answers whether replies may be sent to a service URL: https on its own port to a listed host, or to a listed origin. */
export function serviceUrlRule(allowed: string[]): (serviceUrl: string) => boolean {
  const listed = allowed.map((one) => one.toLowerCase());
  const origins = new Set(listed.filter((one) => one.includes('://')));
  const hosts = new Set(listed.filter((one) => !one.includes('://') && !one.startsWith('*.')));
  const below = listed.filter((one) => one.startsWith('*.')).map((one) => one.slice(1));

  const allowedOne = (serviceUrl: string): boolean => {
    const url = URL.parse(serviceUrl);
    if (!url || url.username || url.password || url.search || url.hash) return false;
    if (origins.has(url.origin)) return true;
    if (url.protocol !== 'https:' || url.port) return false;
    return hosts.has(url.hostname) || below.some((end) => url.hostname.endsWith(end));
  };
  // A service has a handful of these, and each message asks twice.
  const known = new Set<string>();
  return (serviceUrl) => {
    if (known.has(serviceUrl)) return true;
    if (!allowedOne(serviceUrl)) return false;
    if (known.size >= mostKnown) known.clear();
    known.add(serviceUrl);
    return true;
  };
}
