// What other rooms show of items: how many there are, and the life events they are grouped under.
export { countLive as countItems, type LifeEvent, listLifeEvents } from '../store/live.ts';
