import { mesaWebApp } from '../../../assets/mesa/web-app.js';

export default mesaWebApp('Cockpit');
