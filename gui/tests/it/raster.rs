//! Pictures without a graphics card: the triangles egui paints with, filled in software.
//!
//! The same rules as a card's, so that what is looked at is what is seen: places rounded to 1/256 of a dot, an edge two
//! triangles share belongs to one of them, textures sampled between their dots, colours blended as bytes. And the same
//! dots on every machine, which no two drivers promise.

use std::collections::BTreeMap;

use egui::epaint::{ImageData, Primitive, Vertex};
use egui::{Color32, ColorImage, Context, FullOutput, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Fills triangles.
#[derive(Default)]
pub(crate) struct Raster {
    textures: BTreeMap<(bool, u64), ColorImage>,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut set: Vec<_> = delta.set.drain().collect();
        set.sort_by_key(|it| key(it.0));
        for (id, deltas) in set {
            for delta in deltas {
                let ImageData::Color(patch) = &delta.image;
                match delta.pos {
                    None => {
                        self.textures.insert(key(id), (**patch).clone());
                    }
                    Some([left, top]) => {
                        let whole = self.textures.get_mut(&key(id)).expect("a texture");
                        for row in 0..patch.height() {
                            let from = (top + row) * whole.width() + left;
                            let source = &patch.pixels[row * patch.width()..][..patch.width()];
                            whole.pixels[from..from + patch.width()].copy_from_slice(source);
                        }
                    }
                }
            }
        }
        self.textures
            .retain(|known, _| !delta.free.iter().any(|it| key(*it) == *known));
        delta.free.clear();
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = clipped.primitive else {
                return Err("what a card draws by itself is not drawn here".to_owned());
            };
            let texture = self.textures.get(&key(mesh.texture_id));
            let texture = texture.ok_or_else(|| format!("no texture {:?}", mesh.texture_id))?;
            let clip = canvas.clip(clipped.clip_rect, scale);
            for corners in mesh.indices.chunks_exact(3) {
                let corner = |place: usize| mesh.vertices[corners[place] as usize];
                let corners = [corner(0), corner(1), corner(2)];
                canvas.triangle(corners, texture, clip, scale);
            }
        }
        Ok(canvas.image())
    }
}

fn key(id: TextureId) -> (bool, u64) {
    match id {
        TextureId::Managed(id) => (false, id),
        TextureId::User(id) => (true, id),
    }
}

struct Canvas {
    width: usize,
    height: usize,
    dots: Vec<[u8; 4]>,
}

/// From the first column and row to before the last.
type Clip = [[usize; 2]; 2];
/// Parts of a dot that are told apart.
const PARTS: f32 = 256.0;

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            dots: vec![[0, 0, 0, 255]; width * height],
        }
    }

    fn clip(&self, rect: Rect, scale: f32) -> Clip {
        let within = |at: f32, most: usize| ((at * scale).round().max(0.0) as usize).min(most);
        [
            [
                within(rect.min.x, self.width),
                within(rect.min.y, self.height),
            ],
            [
                within(rect.max.x, self.width),
                within(rect.max.y, self.height),
            ],
        ]
    }

    fn triangle(&mut self, mut corners: [Vertex; 3], texture: &ColorImage, clip: Clip, scale: f32) {
        let fixed =
            |it: &Vertex| [it.pos.x, it.pos.y].map(|at| (at * scale * PARTS).round() as i64);
        let mut at = [0, 1, 2].map(|it: usize| fixed(&corners[it]));
        let mut area = cross(at[0], at[1], at[2]);
        if area == 0 {
            return;
        }
        if area < 0 {
            corners.swap(1, 2);
            at.swap(1, 2);
            area = -area;
        }
        let ends = |axis: usize| {
            let (least, most) = (
                at.iter().map(|it| it[axis]).min(),
                at.iter().map(|it| it[axis]).max(),
            );
            let part = PARTS as i64;
            let dot = |it: Option<i64>| (it.unwrap_or(0).div_euclid(part)).max(0) as usize;
            (
                dot(least).max(clip[0][axis]),
                (dot(most) + 1).min(clip[1][axis]),
            )
        };
        let ((left, right), (top, bottom)) = (ends(0), ends(1));
        let edges = [1, 2, 0].map(|first: usize| Edge::between(at[first], at[(first + 1) % 3]));
        let paint = Paint::new(&corners, texture);
        for y in top..bottom {
            for x in left..right {
                let middle = [x, y].map(|it| it as i64 * PARTS as i64 + PARTS as i64 / 2);
                let shares = [0, 1, 2].map(|it: usize| edges[it].side(middle));
                if shares.iter().any(|it| it.is_none()) {
                    continue;
                }
                let shares = shares.map(|it| it.unwrap_or(0) as f32 / area as f32);
                let source = paint.at(shares);
                let dot = &mut self.dots[y * self.width + x];
                let left = 1.0 - source[3] / 255.0;
                for part in 0..4 {
                    let mixed = source[part] + f32::from(dot[part]) * left;
                    dot[part] = mixed.round().clamp(0.0, 255.0) as u8;
                }
            }
        }
    }

    fn image(self) -> RgbaImage {
        let bytes = self.dots.into_flattened();
        RgbaImage::from_raw(self.width as u32, self.height as u32, bytes).expect("as many dots")
    }
}

/// Twice the area of a triangle; positive if its corners go round with the clock on the screen.
fn cross(a: [i64; 2], b: [i64; 2], c: [i64; 2]) -> i64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// An edge of a triangle that goes round with the clock.
struct Edge {
    from: [i64; 2],
    to: [i64; 2],
    /// Upper and left edges own the dots whose middle is on them.
    owns: bool,
}

impl Edge {
    fn between(from: [i64; 2], to: [i64; 2]) -> Self {
        let (across, down) = (to[0] - from[0], to[1] - from[1]);
        Self {
            from,
            to,
            owns: down < 0 || (down == 0 && across > 0),
        }
    }

    /// How far inside; none outside.
    fn side(&self, at: [i64; 2]) -> Option<i64> {
        let side = cross(self.from, self.to, at);
        (side > 0 || (side == 0 && self.owns)).then_some(side)
    }
}

/// What a triangle is filled with.
struct Paint<'a> {
    colors: [[f32; 4]; 3],
    places: [[f32; 2]; 3],
    texture: &'a ColorImage,
    /// The texture's colour where it is the same all over.
    even: Option<[f32; 4]>,
}

impl<'a> Paint<'a> {
    fn new(corners: &[Vertex; 3], texture: &'a ColorImage) -> Self {
        let places = [0, 1, 2].map(|it: usize| [corners[it].uv.x, corners[it].uv.y]);
        let mut paint = Self {
            colors: [0, 1, 2].map(|it: usize| floats(corners[it].color)),
            places,
            texture,
            even: None,
        };
        if places[0] == places[1] && places[1] == places[2] {
            paint.even = Some(paint.sample(places[0]));
        }
        paint
    }

    fn at(&self, shares: [f32; 3]) -> [f32; 4] {
        let mix = |of: [f32; 3]| of[0] * shares[0] + of[1] * shares[1] + of[2] * shares[2];
        let texel = self.even.unwrap_or_else(|| {
            let place = [0, 1].map(|axis: usize| mix(self.places.map(|it| it[axis])));
            self.sample(place)
        });
        [0, 1, 2, 3].map(|part: usize| mix(self.colors.map(|it| it[part])) * texel[part] / 255.0)
    }

    /// The texture there, between its four nearest dots.
    fn sample(&self, place: [f32; 2]) -> [f32; 4] {
        let size = self.texture.size;
        let at = [0, 1].map(|axis: usize| {
            let most = (size[axis] - 1) as f32;
            (place[axis] * size[axis] as f32 - 0.5).clamp(0.0, most)
        });
        let low = at.map(|it| it as usize);
        let high = [0, 1].map(|axis: usize| (low[axis] + 1).min(size[axis] - 1));
        let part = [0, 1].map(|axis: usize| at[axis] - low[axis] as f32);
        let texel = |x: usize, y: usize| floats(self.texture.pixels[y * size[0] + x]);
        let (a, b) = (texel(low[0], low[1]), texel(high[0], low[1]));
        let (c, d) = (texel(low[0], high[1]), texel(high[0], high[1]));
        [0, 1, 2, 3].map(|it: usize| {
            let upper = a[it] + (b[it] - a[it]) * part[0];
            let lower = c[it] + (d[it] - c[it]) * part[0];
            upper + (lower - upper) * part[1]
        })
    }
}

fn floats(color: Color32) -> [f32; 4] {
    color.to_array().map(f32::from)
}
