/** What the case of the seat-belt law holds: one set of models for each series. */
interface Coefficient {
  estimate: number;
  se: number;
  stat: number;
  p: number;
}
interface Ratio {
  rr: number;
  lo: number;
  hi: number;
  log_rr: number;
  se: number;
}
export interface Series {
  step_monthfactor: {
    dispersion: number;
    coef: Record<string, Coefficient>;
    irr_z: Ratio;
    irr_t: Ratio;
    nw_lag12_se_law: number;
    nw_lag4_se_law: number;
    HC0_se_law: number;
  };
  step_slope_monthfactor: { dispersion: number; coef: Record<string, Coefficient> };
  negbin_step: { theta: number | string; se_theta: number | null; loglik: number; law: Coefficient };
}
export interface Expected {
  recomputed: {
    models: Record<string, Series>;
    cits_front_vs_rear: { dispersion: number; estimate: number; se: number; t: number; p: number; ratio_of_irr: Ratio };
    drivers_killed_km_offset: { law: Ratio; dispersion: number };
    ols_log_drivers: { law: Record<string, number>; nw_lag12_se: number; nw_lag12_se_adjust: number };
    gls_ar1_log_drivers_ml: { law: Record<string, number>; phi: number };
  };
  tolerance: { coef: number; se: number; theta_rel: number };
}
