import { mesaWebApp, say } from '../../../assets/mesa/web-app.js';

export default {
  ...mesaWebApp(say('Tareas', 'Tasklist')),

  // the month stands in a small circle beside the task's history
  dateFormat: { monthName: 'MMM' },

  // tabs and cards of our own: the module's path from Tasklist's folder, without ".js"
  customScripts: ['scripts/ticket-panel'],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: say('toma la tarea seleccionada', 'claims the selected task'),
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: say('va al primer filtro de la lista', 'goes to the first filter in the list'),
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: say('va a la primera tarea de la lista', 'goes to the first task in the list'),
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: say('va al primer campo del formulario', 'goes to the first field of the form'),
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: say('abre el cuadro para iniciar un proceso', 'opens the box that starts a process'),
    },
  },
};
