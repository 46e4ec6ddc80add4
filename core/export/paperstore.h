// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Documents as they are kept: what was printed once can be printed again to the letter.
#pragma once

#include "core/base/result.h"
#include "core/export/paper.h"

namespace forecourt::documents {

/// For Documents::issue(): packed JSON behind a mark of ours. Pure. Thread: any.
[[nodiscard]] QByteArray packed(const PaperDocument& document);

/// What packed() made. Errors: InvalidInput (args: what is wrong: "mark", "length", "form", or the path of a field).
[[nodiscard]] Result<PaperDocument> unpacked(const QByteArray& content);

} // namespace forecourt::documents
