// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the standard configuration keys of OCPP 1.6 mean.
#pragma once

#include <QStringList>

#include <optional>

namespace forecourt::ui {

/// Form of a key's value.
enum class KeyType { Flag, Number, Text, List };

/// A key as the standard describes it.
struct KeyWords
{
    KeyType type = KeyType::Text;
    QString unit;        ///< "s", "%", "Wh"; empty: none
    QString profile;     ///< feature profile, translated
    QString text;        ///< one or two sentences, translated
    bool isRequired = false; ///< must exist where its profile is supported
};

/// Empty: not a key of the standard. Names are compared without case. Sources: OCPP 1.6 §9, its errata,
/// the security whitepaper §7, and the California pricing whitepaper.
[[nodiscard]] std::optional<KeyWords> keyWords(const QString& key);

/// "Yes or no", "Whole number, seconds".
[[nodiscard]] QString keyTypeWord(const KeyWords& key);

/// Every key known here, in the standard's spelling.
[[nodiscard]] QStringList knownKeys();

} // namespace forecourt::ui
