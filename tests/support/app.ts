/** What a person does with the app, in the words it shows them; the same in panel and portal. */
import type { Locator, Page } from 'playwright-core';
import type { MemberKind } from '#shared/notebook/shape.ts';
import type { Role } from '#shared/sync/protocol.ts';
import type { Tab } from '#shared/ui/place.tsx';
import { en } from '#shared/ui/words/en.ts';

export type Somebody = { readonly name: string; readonly kind: MemberKind };

export type App = ReturnType<typeof appOn>;

/** Milliseconds; everything here answers in a fraction of it, also on a busy machine. */
const PATIENCE = 20_000;

export function appOn(page: Page) {
  page.setDefaultTimeout(PATIENCE);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const card = (title: string): Locator =>
    page.locator('[data-entry]').filter({ has: page.getByRole('heading', { name: title }) });

  async function nextStep(): Promise<void> {
    await button(en.common.next).click();
  }

  async function sayWho(me: Somebody): Promise<void> {
    await page.getByLabel(en.onboarding.meLabel).fill(me.name);
    await page.getByRole('radio', { name: en.people.kinds[me.kind] }).check();
    await nextStep();
  }

  return {
    page,
    card,

    /** Whatever entry says these words. */
    entry: (words: string) => page.locator('[data-entry]').filter({ hasText: words }),

    async startNotebook(facts: { child: string; server: string; me: Somebody }): Promise<void> {
      await page.getByRole('button', { name: en.onboarding.start }).click();
      await page.getByLabel(en.onboarding.childLabel).fill(facts.child);
      await nextStep();
      await sayWho(facts.me);
      await page.getByText(en.onboarding.advanced).click();
      await page.getByLabel(en.onboarding.serverLabel).fill(facts.server);
      await button(en.onboarding.begin).click();
      await page.getByText(en.frame.status.saved).waitFor();
    },

    /** @param link pasted; `null` when it came with the address */
    async join(link: string | null): Promise<void> {
      if (link !== null) {
        await page.getByRole('button', { name: en.onboarding.join }).click();
        await page.getByRole('textbox', { name: en.onboarding.paste }).fill(link);
        await button(en.onboarding.look).click();
      }
      await page.getByRole('heading', { name: /invites you to/ }).waitFor();
      await nextStep();
      await button(en.onboarding.joinNow).click();
      await page.getByText(en.frame.status.saved).waitFor();
    },

    async tryExample(): Promise<void> {
      await page.getByRole('button', { name: en.onboarding.example }).click();
      await page.getByText(en.frame.status.example).waitFor();
    },

    /** @returns the one-time link. */
    async invite(who: Somebody, role: Role = 'editor'): Promise<string> {
      await page.getByRole('button', { name: en.frame.openPeople }).click();
      await button(en.people.inviteTitle).click();
      await page.getByLabel(en.people.name).fill(who.name);
      await page.getByRole('radio', { name: en.people.kinds[who.kind] }).check();
      const { roles, roleHints } = en.people;
      await page.getByRole('radio', { name: `${roles[role]} ${roleHints[role]}` }).check();
      await button(en.people.makeLink).click();
      const link = await page.getByLabel(en.people.link, { exact: true }).inputValue();
      await button(en.common.done).click();
      await button(en.common.back).click();
      return link;
    },

    tab: (tab: Tab) => page.locator(`nav [data-tab=${tab}]:visible`),

    async goTo(tab: Tab): Promise<void> {
      await page
        .getByRole('navigation', { name: en.frame.tabsLabel })
        .getByRole('button', { name: en.frame.tabs[tab] })
        .click();
    },

    async addGoal(title: string): Promise<void> {
      await button(en.goals.empty.action).click();
      await page.getByLabel(en.goals.builder.see.question).fill(title);
      await button(en.goals.builder.proposeNow).click();
      await card(title).waitFor();
    },

    /** Unfolds the goal's plan and details, unless they are. */
    async openGoal(title: string): Promise<Locator> {
      const goal = card(title);
      await goal.waitFor();
      const unfold = goal.getByRole('button', { name: `${en.goals.details}: ${title}` });
      if ((await unfold.getAttribute('aria-expanded')) !== 'true') await unfold.click();
      return goal;
    },

    /** Writes at the end of the goal's plan, key by key. */
    async writePlan(title: string, words: string): Promise<void> {
      const plan = card(title).getByRole('textbox', { name: en.goals.plan, exact: true });
      await plan.click();
      const live = card(title).locator('[contenteditable=true]');
      await live.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(words);
    },

    plan: (title: string) => card(title).getByRole('textbox', { name: en.goals.plan, exact: true }),

    status: () => page.getByRole('banner').getByRole('status'),

    async becomes(sentence: string): Promise<void> {
      await page.getByRole('banner').getByRole('status').filter({ hasText: sentence }).waitFor();
    },
  };
}
