import { mesaWebApp, say } from '../../../assets/mesa/web-app.js';

export default {
  ...mesaWebApp(say('Inicio', 'Welcome')),
  links: [],
};
