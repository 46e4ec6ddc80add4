// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// JSON texts for the eye.
#pragma once

#include <QByteArray>

namespace forecourt::ui {

/// \a json on lines of its own, indented by two; order, numbers and spelling stay as they are. What is no JSON
/// comes out readable all the same.
[[nodiscard]] QByteArray prettyJson(const QByteArray& json);

} // namespace forecourt::ui
