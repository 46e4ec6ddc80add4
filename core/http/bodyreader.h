// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes a body off a connection piece by piece, whatever tells its end.
#pragma once

#include "core/http/requesthead.h"

#include <functional>

namespace forecourt::http {

/// Bytes of a connection: how many came, 0 at its end, negative on trouble.
using ByteInput = std::function<qint64(char* to, qint64 most)>;

/// Reads one body, in constant memory: lines between chunks and after them have a limit. Thread: one at a time.
class BodyReader
{
public:
    BodyReader(ByteInput input, BodyPlan plan);

    enum class State {
        Going,  ///< more may come
        Ended,  ///< the whole body was read
        Cut,    ///< the connection gave no more before the end
        Broken, ///< what came is no chunked body
    };
    [[nodiscard]] State state() const { return m_state; }

    /// Up to \a most bytes (at least one) of the body; 0 when it is no longer Going.
    [[nodiscard]] qint64 read(char* to, qint64 most);

private:
    [[nodiscard]] bool nextChunk();
    [[nodiscard]] bool skipTrailer();
    [[nodiscard]] std::optional<QByteArray> line();

    const ByteInput m_input;
    const BodyPlan m_plan;
    State m_state = State::Going;
    qint64 m_left = 0;        ///< of the chunk, or of all
    bool m_isFirstChunk = true;
};

} // namespace forecourt::http
