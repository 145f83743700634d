// Plays films from the list of their sizes where the browser cannot. Fetched by <x-film> when somebody plays one.
export { default as Hls } from 'hls.js/light';
