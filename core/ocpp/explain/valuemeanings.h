// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the values of the enumerations of OCPP 1.6 mean, in a few words.
#pragma once

#include <QStringList>

namespace forecourt::ocpp {

/// Empty where the value says it all, or is unknown. \a action: of the message, \a key: of the field.
[[nodiscard]] QString valueMeaning(QStringView action, QStringView key, QStringView value);

/// Every text valueMeaning() can give: the window's words must know them.
[[nodiscard]] QStringList valueMeanings();

} // namespace forecourt::ocpp
