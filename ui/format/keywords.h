// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the standard configuration keys of OCPP 1.6 mean.
#pragma once

#include "core/commissioning/standardkeys.h"

#include <QStringList>

#include <optional>

namespace forecourt::ui {

/// Form of a key's value.
using KeyType = commissioning::KeyForm;

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

/// "from 0 to 100", "0 or more"; empty: no range is known.
[[nodiscard]] QString keyRangeWord(const QString& key);

/// Why a value is not sent; empty: nothing speaks against it.
[[nodiscard]] QString valueProblemSentence(const commissioning::ValueCheck& check);

/// Why \a key is not edited among the settings; empty: it may be.
[[nodiscard]] QString protectedKeySentence(const QString& key);

/// Every key known here, in the standard's spelling.
[[nodiscard]] QStringList knownKeys();

} // namespace forecourt::ui
