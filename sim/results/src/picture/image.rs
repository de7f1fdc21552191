//! A picture on its own: an SVG file with its colours in it, and a PNG.

use std::sync::Arc;

use resvg::{tiny_skia, usvg};

use crate::svg::Ink;

/// A picture of the page as a file of its own: on white paper, with the page's colours.
pub(crate) fn standalone_svg(svg: &str, title: &str, about: &str) -> String {
    let open = svg.find('>').expect("a picture begins with its element");
    let (element, rest) = svg.split_at(open);
    let size = element
        .split_once("viewBox=\"0 0 ")
        .and_then(|(_, size)| size.split_once('"'))
        .and_then(|(size, _)| size.split_once(' '))
        .expect("a picture has its size");
    let (width, height) = size;
    let tall: i32 = height.parse::<i32>().expect("a picture's size is whole") + HEAD;
    let (title, about) = (crate::svg::escaped(title), crate::svg::escaped(about));
    let element = element.replacen(
        &format!("viewBox=\"0 0 {width} {height}\""),
        &format!("viewBox=\"0 -{HEAD} {width} {tall}\""),
        1,
    );
    format!(
        "{element} xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{tall}\">\n\
         <title>{title}</title>\n<style>\n{}</style>\n\
         <rect y=\"-{HEAD}\" width=\"{width}\" height=\"{tall}\" style=\"fill: #ffffff\"/>\n\
         <text x=\"0\" y=\"-30\" font-size=\"17\" class=\"f-text\">{title}</text>\n\
         <text x=\"0\" y=\"-11\" font-size=\"12\" class=\"f-soft\">{about}</text>{}",
        style(),
        &rest[1..]
    )
}

/// Room above for the title, and for what the picture is of.
const HEAD: i32 = 52;

/// The picture as a PNG, twice as large as on the page.
///
/// Letters are those of the font that comes with the program, so that the same picture has the same bytes
/// on every machine.
pub(crate) fn png(standalone: &str) -> Result<Vec<u8>, String> {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(FONT.to_vec());
    let options = usvg::Options {
        font_family: "DejaVu Sans".to_owned(),
        fontdb: Arc::new(fonts),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(standalone, &options).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size();
    let mut pixels = tiny_skia::Pixmap::new(size.width() * ZOOM, size.height() * ZOOM)
        .ok_or_else(|| "a picture without size".to_owned())?;
    let zoom = tiny_skia::Transform::from_scale(ZOOM as f32, ZOOM as f32);
    resvg::render(&tree, zoom, &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}

/// Pixels of the PNG for each of the page.
const ZOOM: u32 = 2;

/// DejaVu Sans, its Latin letters and the signs pictures use; licence beside it.
const FONT: &[u8] = include_bytes!("../fonts/DejaVuSans-Latin.ttf");

/// The rules of the page's style sheet that pictures need, with colours in place of their names.
fn style() -> String {
    let mut style = String::from(
        "svg { font-family: \"DejaVu Sans\", system-ui, sans-serif; }\nline, polyline { fill: none; }\ncircle, rect { fill: none; }\n",
    );
    for ink in Ink::ALL {
        let (name, color) = (ink.name(), paper_color(ink.name()));
        style += &format!(".f-{name} {{ fill: {color}; }} .s-{name} {{ stroke: {color}; }}\n");
    }
    for name in ["orange", "sky", "grey"] {
        let color = paper_color(&format!("{name}-text"));
        style += &format!("text.f-{name} {{ fill: {color}; }}\n");
    }
    style += "text.over { paint-order: stroke; stroke: #ffffff; stroke-width: 3px; }\n";
    style
}

/// A colour of the page on paper: the first rule of its style sheet.
fn paper_color(name: &str) -> &'static str {
    let sheet = include_str!("../report/style.css");
    let (_, rest) = sheet
        .split_once(&format!("--{name}: "))
        .expect("the style sheet has every ink");
    rest.split_once(';').expect("a rule ends").0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_becomes_an_image_with_its_letters() {
        let bare = |text: &str| {
            format!(
                "<svg viewBox=\"0 0 200 40\" role=\"img\">\n<text x=\"5\" y=\"20\" font-size=\"13\" class=\"f-text\">{text}</text>\n</svg>\n"
            )
        };
        let image =
            |text: &str| png(&standalone_svg(&bare(text), "a test", "nothing")).expect("an image");
        let (letters, none) = (image("3.0 % – −5 s"), image(""));
        assert_eq!(letters[..8], *b"\x89PNG\r\n\x1a\n");
        assert_ne!(letters, none, "letters are drawn");
        assert_eq!(letters, image("3.0 % – −5 s"), "the same bytes again");
    }
}
