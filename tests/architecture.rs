//! The rooms of the crate stand in one order, and each uses only rooms above it.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in the order in which `lib.rs` declares them.
fn rooms(lib: &str) -> Vec<String> {
    let declared = lib.lines().filter_map(|line| line.trim().strip_prefix("pub mod "));
    declared.filter_map(|rest| rest.split_once(';')).map(|(name, _)| name.to_owned()).collect()
}

/// Every Rust file under a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of a room can be read") {
        let path = entry.expect("its entries too").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The lines of a source with comments emptied: prose may speak of any room.
fn code(source: &str) -> impl Iterator<Item = (usize, &str)> {
    source.lines().enumerate().map(|(at, line)| {
        let line = line.split("//").next().unwrap_or_default();
        (at + 1, line)
    })
}

/// The rooms that a file uses through `crate::…`, each with the line it is named on. A `use` may
/// spread its list over several lines.
fn uses(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    // The depth of braces within a `use crate::{…}` list that is still open.
    let mut depth = 0_i32;
    for (at, line) in code(source) {
        let mut rest = line;
        if depth == 0 {
            while let Some((_, after)) = rest.split_once("crate::") {
                rest = after;
                if let Some(list) = after.strip_prefix('{') {
                    depth = 1;
                    rest = list;
                    break;
                }
                found.push((at, word(after)));
            }
        }
        if depth > 0 {
            let mut at_start = true;
            let mut tail = rest;
            while let Some(c) = tail.chars().next() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 1 => at_start = true,
                    c if c.is_alphabetic() && depth == 1 && at_start => {
                        found.push((at, word(tail)));
                        at_start = false;
                    }
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
                tail = &tail[c.len_utf8()..];
            }
        }
    }
    found
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// Every use of a room below, as `file:line: …`.
fn offences(room: &str, file: &str, source: &str, rooms: &[String]) -> Vec<String> {
    let place = |name: &str| rooms.iter().position(|it| it == name);
    let own = place(room).expect("the room is declared");
    uses(source)
        .into_iter()
        .filter(|(_, name)| place(name).is_some_and(|its| its > own))
        .map(|(line, name)| {
            format!("{file}:{line}: room `{room}` uses `{name}`, which stands below")
        })
        .collect()
}

#[test]
fn a_room_uses_only_rooms_above_it() {
    let lib = fs::read_to_string("src/lib.rs").expect("the crate has a root");
    let rooms = rooms(&lib);
    assert!(rooms.len() > 5, "rooms found: {rooms:?}");
    let mut found = Vec::new();
    let mut seen = 0;
    for room in &rooms {
        for path in sources(&Path::new("src").join(room)) {
            let source = fs::read_to_string(&path).expect("a source can be read");
            seen += uses(&source).len();
            found.extend(offences(room, &path.display().to_string(), &source, &rooms));
        }
    }
    assert!(seen > 50, "only {seen} uses were seen, so the reader of sources is blind");
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_folder_is_a_declared_room() {
    let lib = fs::read_to_string("src/lib.rs").expect("the crate has a root");
    let rooms = rooms(&lib);
    for entry in fs::read_dir("src").expect("src can be read") {
        let name = entry.expect("its entries too").file_name().into_string().expect("in Unicode");
        assert!(name == "lib.rs" || rooms.contains(&name), "src/{name} is no declared room");
    }
}

#[test]
fn a_use_of_a_room_below_is_seen_in_every_form() {
    let rooms: Vec<String> = ["text", "money", "check"].map(str::to_owned).into();
    let forms = [
        "use crate::check::Outcome;",
        "use crate::{\n    text::digit,\n    check::{Outcome, Tally},\n};",
        "use crate::{text::{digit, Script}, check::Outcome};",
        "fn f() { crate::check::check(r) }",
        "pub(super) use crate::check;",
    ];
    for form in forms {
        let found = offences("money", "x.rs", form, &rooms);
        assert_eq!(found.len(), 1, "{form}: {found:?}");
        assert!(found[0].contains("`check`"), "{found:?}");
    }
    assert_eq!(
        offences("money", "x.rs", forms[1], &rooms),
        ["x.rs:3: room `money` uses `check`, which stands below"],
    );
    for fine in ["use crate::text::digit;", "// crate::check", "use crate::{text::check, money};"] {
        assert!(offences("money", "x.rs", fine, &rooms).is_empty(), "{fine}");
    }
}
