import { inForceOn, networksOn } from './footprint-days.ts';
import { type MethodOnDay, type NetworkWorld, whole } from './footprint-world.ts';

/** Nearer than this is as near as this: two surgeries in one building differ by their lists, not by metres. */
const nearestMetres = 100;

/**
 * Each small area whole to the network of the practice that pulls most at its people’s centre: list size over squared
 * distance, among practices in a network whose place and list are known. Of equals the first code.
 */
export function nearestPractice(world: NetworkWorld): MethodOnDay {
  const codes = [...world.practicePlaces.keys()].filter((code) => world.lists.has(code)).sort();
  return (day) => {
    const networks = networksOn(world, day);
    const practices = codes.flatMap((code) => {
      const network = networks.get(code);
      const place = world.practicePlaces.get(code);
      const list = inForceOn(world.lists.get(code) ?? [], day);
      return network === undefined || place === undefined || list === undefined || list.patients === 0
        ? []
        : [{ network, ...place, ...list }];
    });
    const bricks = new Map<string, number[]>();
    for (const { id, x, y } of world.brickPlaces) {
      let most = 0;
      let taker: string | null = null;
      for (const one of practices) {
        const pull = one.patients / Math.max((one.x - x) ** 2 + (one.y - y) ** 2, nearestMetres ** 2);
        if (pull > most) [most, taker] = [pull, one.network];
      }
      if (taker === null) continue;
      const own = bricks.get(taker);
      if (own === undefined) bricks.set(taker, [id]);
      else own.push(id);
    }
    return new Map(
      [...bricks].map(([network, own]) => {
        const days = practices.filter((one) => one.network === network).map(({ countedOn }) => countedOn);
        return [network, { ...whole(own), countedOn: [...new Set(days)].sort() }];
      }),
    );
  };
}
