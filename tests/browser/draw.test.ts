import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite, takePicture, whatAxeFinds, type Site } from './support.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  await site.close();
});

/** Loughborough, in the middle of the map and near enough that its bricks are a hand wide. */
const overLoughborough = '/zones/new?at=52.77200,-1.20600,15';

const mapOf = (page: Page): Locator => page.getByRole('application', { name: 'Map for drawing' });
const zonePanel = (page: Page): Locator => page.getByRole('region', { name: 'The zone', exact: true });
const peopleShown = (page: Page): Locator =>
  zonePanel(page)
    .getByText(/^[\d,]+$/)
    .first();

async function openDrawing(address: string): Promise<{ page: Page; complaints: string[] }> {
  const opened = await site.open('desktop');
  await opened.page.goto(address);
  await mapOf(opened.page).waitFor();
  return opened;
}

/** The server has answered for the shape on screen: an older answer would still be marked as busy. */
async function waitForPreview(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[aria-label="The zone"] [aria-busy]')?.getAttribute('aria-busy') === 'false',
  );
}

async function shapeInAddress(page: Page, change: string | null = null): Promise<string> {
  await page.waitForFunction((old) => {
    const shape = new URLSearchParams(window.location.search).get('shape');
    return shape !== null && shape !== old && !shape.endsWith('.');
  }, change);
  return new URL(page.url()).searchParams.get('shape') ?? '';
}

/** The same points, people and words after the page is loaded anew from its own address. */
async function expectSameAfterReload(page: Page): Promise<void> {
  const told = async (): Promise<unknown> => ({
    points: await page.getByText(/^\d+ points, closed$/).textContent(),
    people: await peopleShown(page).textContent(),
    name: await page.getByLabel('Name', { exact: true }).inputValue(),
    address: page.url(),
  });
  const before = await told();
  await page.reload();
  await mapOf(page).waitFor();
  await waitForPreview(page);
  expect(await told()).toEqual(before);
}

async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save zone' }).click();
  await page.waitForURL(/\/zones\/(?!new)[a-z0-9-]+$/);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  const address = page.url();
  await page.reload();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(page.url()).toBe(address);
}

describe('drawing a zone with the mouse', () => {
  test('points by clicks, one of them dragged, name, save; a reload shows the same screen each time', async () => {
    const { page, complaints } = await openDrawing(overLoughborough);
    const box = await mapOf(page).boundingBox();
    if (box === null) throw new Error('The map has no size.');
    const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
    const corners: [number, number][] = [at(0.3, 0.25), at(0.62, 0.25), at(0.62, 0.6), at(0.3, 0.65)];
    for (const [x, y] of corners) await page.mouse.click(x, y);
    await page.getByRole('button', { name: 'Close shape' }).click();
    await page.getByText('4 points, closed', { exact: true }).waitFor();
    const drawn = await shapeInAddress(page);
    await waitForPreview(page);

    await page.locator('.marker-icon:not(.marker-icon-middle)').nth(2).waitFor();
    await page.mouse.move(...at(0.62, 0.6));
    await page.mouse.down();
    await page.mouse.move(...at(0.7, 0.7), { steps: 8 });
    await page.getByText('Estimate, while you draw').waitFor();
    await page.mouse.up();
    expect(await shapeInAddress(page, drawn)).not.toBe(drawn);
    await waitForPreview(page);

    await page.getByLabel('Name', { exact: true }).fill('Mouse Lane');
    await page.waitForURL(/name=Mouse/);
    await expectSameAfterReload(page);
    expect(await whatAxeFinds(page)).toEqual([]);
    await takePicture(page, 'draw-with-shape-1440');
    await save(page, 'Mouse Lane');
    expect(complaints).toEqual([]);
  });
});

describe('drawing a zone with the keyboard alone', () => {
  test('crosshair, points, undo, picking and moving, name, save; a reload shows the same screen', async () => {
    const { page, complaints } = await openDrawing(overLoughborough);
    const press = async (key: string, times = 1): Promise<void> => {
      for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
    };
    // Tab reaches the map like everything else on the page; nothing here touches the mouse.
    for (let i = 0; i < 40; i += 1) {
      if (await mapOf(page).evaluate((element) => element === document.activeElement)) break;
      await press('Tab');
    }
    expect(await mapOf(page).evaluate((element) => element === document.activeElement)).toBe(true);

    await press('Enter');
    await press('ArrowRight', 6);
    await press('Enter');
    await press('ArrowDown', 5);
    await press('Enter');
    await press('ArrowLeft', 6);
    await press('Enter');
    await page.getByText('Point 4 added; 4 points.').waitFor();
    await press('Control+z');
    await page.getByText('Undone; 3 points, not closed yet.').waitFor();
    await press('Control+y');
    await press('c');
    await page.getByText('4 points, closed', { exact: true }).waitFor();
    await press('Space');
    await page.getByText(/^Point 4 of 4 picked/).waitFor();
    await press('Shift+ArrowLeft', 3);
    await press('ArrowDown', 2);
    await page.getByText(/^Point 4 moved to/).waitFor();
    await press('Escape');
    await page.getByText('Point let go.').waitFor();
    await shapeInAddress(page);
    await waitForPreview(page);

    for (let i = 0; i < 40; i += 1) {
      if (await page.getByLabel('Name', { exact: true }).evaluate((element) => element === document.activeElement))
        break;
      await press('Tab');
    }
    await page.keyboard.type('Key Street');
    await page.waitForURL(/name=Key/);
    await expectSameAfterReload(page);
    const button = page.getByRole('button', { name: 'Save zone' });
    await button.focus();
    await press('Enter');
    await page.waitForURL(/\/zones\/(?!new)[a-z0-9-]+$/);
    await page.getByRole('heading', { level: 1, name: 'Key Street' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('without a name the error takes the focus, leads to the field, and keeps the shape', async () => {
    const { page } = await openDrawing(overLoughborough);
    await page.getByText('Points as a table').click();
    for (const [longitude, latitude] of [
      ['-1.21', '52.775'],
      ['-1.20', '52.775'],
      ['-1.20', '52.768'],
    ] as const) {
      await page.getByLabel('New longitude').fill(longitude);
      await page.getByLabel('New latitude').fill(latitude);
      await page.getByRole('button', { name: 'Add typed point' }).click();
    }
    await page.getByRole('button', { name: 'Close shape' }).click();
    await shapeInAddress(page);
    await page.getByRole('button', { name: 'Save zone' }).click();
    await page.getByRole('alert').getByText('There is a problem').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    await page.getByRole('link', { name: 'Give the zone a name.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('zone-name');
    await page.getByText('3 points, closed', { exact: true }).waitFor();
    expect(await whatAxeFinds(page)).toEqual([]);
  });
});
