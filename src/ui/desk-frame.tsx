import type { ComponentChildren, JSX } from 'preact'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { HtmlDocument, type View } from './document.tsx'
import { TokenField } from './form.tsx'
import { Kept } from './kept.tsx'
import { ViewSwitch } from './view-switch.tsx'

export interface MenuGroup {
  /** Absent for the entries above all groups. */
  readonly label?: string
  readonly entries: readonly { readonly label: string; readonly href: string; readonly count?: number }[]
}

/** What every page of the desk is drawn with. */
export interface DeskSetting {
  /** The same object as long as nothing in it changed: its drawing is kept. */
  readonly menu: readonly MenuGroup[]
  readonly person: string
  readonly role: string
  readonly authority: string
  readonly stylesheet: string
  readonly view: View
  readonly path: string
  readonly signOutPath: string
  /** Of this page, for the sign-out form and every other one. */
  readonly token: string
}

interface Props {
  readonly setting: DeskSetting
  readonly title: string
  /** The menu entry this page belongs to. */
  readonly entry: string
  readonly crumbs?: readonly Crumb[]
  readonly children: ComponentChildren
}

/** Top bar with who is signed in, the menu of sections at the left, the page. */
export function DeskFrame({ setting, title, entry, crumbs, children }: Props): JSX.Element {
  const { stylesheet, view, authority } = setting
  return (
    <HtmlDocument
      title={title}
      site={`${authority}政府信息公开工作台`}
      stylesheet={stylesheet}
      view={view}
      frame="desk"
    >
      <TopBar setting={setting} />
      <div class="desk-body">
        <Kept of={setting.menu} as={entry}>
          {() => <Menu menu={setting.menu} entry={entry} />}
        </Kept>
        <main id="main" tabIndex={-1}>
          {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
          {children}
        </main>
      </div>
    </HtmlDocument>
  )
}

function TopBar({ setting }: { readonly setting: DeskSetting }): JSX.Element {
  const { authority, person, role, view, path, signOutPath, token } = setting
  return (
    <header class="top-bar">
      <a class="top-bar-name" href="/desk">
        公开工作台
      </a>
      <span class="top-bar-authority">{authority}</span>
      <div class="top-bar-right">
        <ViewSwitch view={view} path={path} />
        <span class="top-bar-person">
          {person}
          <span class="top-bar-role">{role}</span>
        </span>
        <form method="post" action={signOutPath}>
          <TokenField token={token} />
          <button class="quiet" type="submit">
            退出
          </button>
        </form>
      </div>
    </header>
  )
}

/** On a phone the browser itself folds the menu under a button (popover); an older browser shows it whole. */
function Menu({ menu, entry }: { readonly menu: readonly MenuGroup[]; readonly entry: string }): JSX.Element {
  return (
    <>
      <button class="menu-button" type="button" popovertarget="menu">
        菜单
      </button>
      <nav class="menu" id="menu" popover="auto" aria-label="工作台菜单">
        {menu.map(({ label, entries }, i) => (
          <div class="menu-group" key={label ?? i}>
            {label ? (
              <p class="menu-label" id={`menu-${i}`}>
                {label}
              </p>
            ) : null}
            <ul aria-labelledby={label ? `menu-${i}` : undefined}>
              {entries.map((item) => (
                <li key={item.href}>
                  <a href={item.href} aria-current={item.href === entry ? 'page' : undefined}>
                    {item.label}
                    {item.count ? <span class="menu-count">{item.count}</span> : null}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </>
  )
}
