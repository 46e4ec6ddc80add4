// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// From the bytes of a text file to its text.
#pragma once

#include "core/api/exchange.h"

#include <QIODevice>
#include <QStringDecoder>

namespace forecourt::exporting {

/// By the byte order mark, else by zero bytes (UTF-16), else UTF-8 where every byte of \a device fits, else
/// Latin-1 (read as Windows' superset of it). Reads all of \a device, which is put back to its beginning.
/// Empty: not a text file. Stops early, with any answer, when \a isCancelled.
[[nodiscard]] std::optional<api::TextEncoding> detectEncoding(QIODevice& device, const std::atomic<bool>& isCancelled);

/// Decodes piece by piece; a byte order mark at the beginning is taken off. Thread: one.
class TextDecoder
{
public:
    explicit TextDecoder(api::TextEncoding encoding);
    [[nodiscard]] QString decode(QByteArrayView bytes);

private:
    api::TextEncoding m_encoding;
    QStringDecoder m_decoder;
    bool m_isFirst = true;
};

} // namespace forecourt::exporting
