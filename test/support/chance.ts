import fc from 'fast-check';

// The same dice in every run, as the clock is frozen: what fails once fails again. `CHANCE=$RANDOM npm test` throws others.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.CHANCE ?? 20_260_318) });
