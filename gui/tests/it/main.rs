//! The desktop, driven by the accessible names of what it shows.

mod broken;
mod calls;
mod compare;
mod desktop;
mod export;
mod golden;
mod live;
mod palette;
mod raster;
mod replay;
mod run;
mod same_numbers;
mod scenario;
mod shots;
mod three;
mod tune;
mod window;
