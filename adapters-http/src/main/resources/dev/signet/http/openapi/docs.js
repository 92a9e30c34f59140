'use strict';

// Renders the document that the page's script element names. Text goes in as text, never as markup.
const source = document.currentScript.dataset.document;

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children.filter((child) => child !== null));
  return made;
};

// The little of Markdown that the document uses: paragraphs, bold and code.
const prose = (text) => text.split('\n\n').map((paragraph) => element('p', {}, ...inline(paragraph)));

const inline = (text) => text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
  if (part.startsWith('`') && part.length > 2) return element('code', {}, part.slice(1, -1));
  if (part.startsWith('**')) return element('strong', {}, part.slice(2, -2));
  return part;
});

const block = (text) => element('pre', { tabindex: '0' }, element('code', {}, text));
const json = (value) => block(JSON.stringify(value, null, 2));

class Description {
  constructor(api) {
    this.api = api;
  }

  resolve(node) {
    if (!node.$ref) return node;
    const { $ref, ...own } = node;
    const path = $ref.slice(2).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    return { ...path.reduce((found, step) => found[step], this.api), ...own };
  }

  typeOf(schema) {
    if (schema.anyOf) return schema.anyOf.map((one) => this.typeOf(this.resolve(one))).join(' or ');
    if ('const' in schema) return JSON.stringify(schema.const);
    if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
    const types = [schema.type ?? 'anything'].flat().join(' or ');
    if (schema.items) return types.replace('array', `array of ${this.typeOf(this.resolve(schema.items))}`);
    return schema.format ? `${types} (${schema.format})` : types;
  }

  bounds(schema) {
    const known = { default: 'default', minimum: 'from', maximum: 'to', maxItems: 'at most', pattern: 'pattern' };
    return Object.entries(known)
      .filter(([key]) => key in schema)
      .map(([key, word]) => `, ${word} ${key === 'pattern' ? schema[key] : JSON.stringify(schema[key])}`)
      .join('');
  }

  // An object's members, those of objects and arrays in it below each.
  members(raw) {
    const schema = this.resolve(raw);
    if (schema.items) return this.members(schema.items);
    if (schema.anyOf) return schema.anyOf.map((one) => this.members(one)).find((list) => list !== null) ?? null;
    if (!schema.properties) return null;
    const required = new Set(schema.required ?? []);
    return element('ul', { class: 'members' }, ...Object.entries(schema.properties).map(([name, member]) =>
      this.member(name, this.resolve(member), required.has(name))));
  }

  member(name, schema, required) {
    return element('li', {},
      element('code', {}, element('strong', {}, name)), ' ',
      element('small', {}, `${this.typeOf(schema)}${this.bounds(schema)}${required ? '' : ', optional'}`),
      ...(schema.description ? [' ', ...inline(schema.description)] : []),
      this.members(schema));
  }

  credentials(operation) {
    if (operation.security.length === 0) return 'No credential.';
    return `Credential: ${operation.security.map((scheme) => Object.entries(scheme)
      .map(([name, scopes]) => `\`${name}\`${scopes.length ? ` with \`${scopes.join(' ')}\`` : ''}`)
      .join(' and ') || 'none').join(', or ')}.`;
  }

  parameters(operation) {
    const list = (operation.parameters ?? []).map((one) => this.resolve(one));
    if (list.length === 0) return [];
    return [element('h3', {}, 'Parameters'), element('ul', { class: 'members' }, ...list.map((one) =>
      this.member(`${one.name} (${one.in})`, { ...one.schema, description: one.description }, one.required)))];
  }

  content(body) {
    return Object.entries(body.content ?? {}).flatMap(([type, media]) => [
      element('p', { class: 'soft' }, element('code', {}, type)),
      this.members(media.schema),
      typeof media.example === 'string' ? block(media.example) : json(media.example),
    ]).filter((part) => part !== null);
  }

  answers(operation) {
    return Object.entries(operation.responses).map(([status, raw]) => {
      const answer = this.resolve(raw);
      const headers = Object.entries(answer.headers ?? {}).map(([name, header]) =>
        this.member(name, this.resolve(header), this.resolve(header).required));
      return element('details', { class: 'answer' },
        element('summary', {}, element('span', { class: `status${status < '4' ? '' : ' bad'}` }, status), ...inline(answer.description)),
        element('ul', { class: 'members' }, ...headers),
        ...this.content(answer));
    });
  }

  curl(method, path, operation) {
    const list = (operation.parameters ?? []).map((one) => this.resolve(one));
    const filled = list.filter((one) => one.in === 'path')
      .reduce((done, one) => done.replace(`{${one.name}}`, one.example), path);
    const lines = [`curl -X ${method} '${this.api.servers[0].url}${filled}'`];
    const scheme = operation.security.map((one) => Object.keys(one)[0]).find((name) => name);
    if (scheme === 'basic') lines.push('-u "signet:$TOKEN"');
    else if (scheme) lines.push('-H "Authorization: Bearer $TOKEN"');
    list.filter((one) => one.in === 'header' && one.required)
      .forEach((one) => lines.push(`-H '${one.name}: ${one.example}'`));
    Object.entries(operation.requestBody?.content ?? {}).forEach(([type, { example }]) => {
      const text = typeof example === 'string' ? example : type.includes('json') ? JSON.stringify(example) : new URLSearchParams(example);
      lines.push(`-H 'Content-Type: ${type}'`, `-d '${text}'`);
    });
    return block(lines.join(' \\\n  '));
  }

  operation(method, path, operation) {
    const head = element('summary', {},
      element('span', { class: `method ${method.toLowerCase()}` }, method),
      element('span', { class: 'path' }, path),
      element('span', { class: 'about' }, operation.summary));
    const shown = element('details', { class: 'operation', id: operation.operationId }, head);
    shown.dataset.words = `${method} ${path} ${JSON.stringify(operation)}`.toLowerCase();
    // Most are never opened, so what is in them is made when they are.
    shown.addEventListener('toggle', () => {
      if (!shown.open || shown.children.length > 1) return;
      const body = operation.requestBody;
      shown.append(element('div', {},
        ...prose([operation.description, this.credentials(operation)].filter(Boolean).join('\n\n')),
        ...this.parameters(operation),
        ...(body ? [element('h3', {}, `Request${body.required ? '' : ', may be absent'}`), ...this.content(body)] : []),
        element('h3', {}, 'Answers'), ...this.answers(operation),
        element('h3', {}, 'Example'), this.curl(method, path, operation)));
    });
    return shown;
  }

  group(tag) {
    const operations = Object.entries(this.api.paths).flatMap(([path, item]) => Object.entries(item)
      .filter(([, operation]) => operation.tags.includes(tag.name))
      .map(([method, operation]) => this.operation(method.toUpperCase(), path, operation)));
    return element('section', { 'aria-label': tag.name },
      element('h2', { id: `group-${tag.name.replaceAll(' ', '-')}` }, tag.name), ...prose(tag.description), ...operations);
  }
}

const show = (api) => {
  const description = new Description(api);
  document.getElementById('version').textContent = api.info.version;
  document.getElementById('about').append(...prose(api.info.description));
  document.getElementById('contents').append(...api.tags.map((tag) =>
    element('a', { href: `#group-${tag.name.replaceAll(' ', '-')}` }, tag.name)));
  document.getElementById('operations').replaceChildren(...api.tags.map((tag) => description.group(tag)));
};

const find = (words) => {
  const wanted = words.toLowerCase().split(/\s+/);
  document.querySelectorAll('details.operation').forEach((operation) => {
    operation.hidden = !wanted.every((word) => operation.dataset.words.includes(word));
  });
  document.querySelectorAll('main section').forEach((section) => {
    section.hidden = !section.querySelector('details.operation:not([hidden])');
  });
};

const open = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.matches('details')) target.open = true;
  target.scrollIntoView();
};

fetch(source)
  .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`status ${answer.status}`))))
  .then((api) => {
    show(api);
    document.getElementById('find').addEventListener('input', (event) => find(event.target.value));
    addEventListener('hashchange', open);
    open();
  })
  .catch((failure) => {
    document.getElementById('state').textContent = `The document cannot be shown: ${failure.message}`;
  });
