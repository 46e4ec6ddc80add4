// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/bodyreader.h"

#include <algorithm>

namespace forecourt::http {

namespace {

constexpr qsizetype LongestLine = 1024;
constexpr int MostTrailerLines = 32;
constexpr qsizetype MostSizeDigits = 15;

/// The size of a chunk; what follows a semicolon is an extension.
std::optional<qint64> chunkSize(const QByteArray& line)
{
    const QByteArray digits = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
    const bool isHex = !digits.isEmpty() && digits.size() <= MostSizeDigits && std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    return isHex ? std::optional(digits.toLongLong(nullptr, 16)) : std::nullopt;
}

} // namespace

BodyReader::BodyReader(ByteInput input, BodyPlan plan) : m_input(std::move(input)), m_plan(plan)
{
    if (m_plan.framing == BodyFraming::Length)
        m_left = m_plan.length;
    else if (m_plan.framing != BodyFraming::Chunked)
        m_state = State::Ended;
}

std::optional<QByteArray> BodyReader::line()
{
    QByteArray text;
    for (;;) {
        char byte = 0;
        if (m_input(&byte, 1) != 1) {
            m_state = State::Cut;
            return std::nullopt;
        }
        if (byte == '\n')
            break;
        if (text.size() >= LongestLine) {
            m_state = State::Broken;
            return std::nullopt;
        }
        text += byte;
    }
    if (text.endsWith('\r'))
        text.chop(1);
    return text;
}

bool BodyReader::skipTrailer()
{
    for (int i = 0; i < MostTrailerLines; ++i) {
        const auto text = line();
        if (!text)
            return false;
        if (text->isEmpty()) {
            m_state = State::Ended;
            return false;
        }
    }
    m_state = State::Broken;
    return false;
}

/// False where the body does not go on.
bool BodyReader::nextChunk()
{
    if (!m_isFirstChunk) { // the end of line behind the bytes of the chunk before
        const auto rest = line();
        if (!rest)
            return false;
        if (!rest->isEmpty()) {
            m_state = State::Broken;
            return false;
        }
    }
    m_isFirstChunk = false;
    const auto text = line();
    if (!text)
        return false;
    const auto size = chunkSize(*text);
    if (!size) {
        m_state = State::Broken;
        return false;
    }
    m_left = *size;
    return m_left > 0 || skipTrailer();
}

qint64 BodyReader::read(char* to, qint64 most)
{
    if (m_state != State::Going)
        return 0;
    if (m_left == 0 && m_plan.framing == BodyFraming::Chunked && !nextChunk())
        return 0;
    const qint64 got = m_input(to, std::min(most, m_left));
    if (got <= 0) {
        m_state = State::Cut;
        return 0;
    }
    m_left -= got;
    if (m_left == 0 && m_plan.framing == BodyFraming::Length)
        m_state = State::Ended;
    return got;
}

} // namespace forecourt::http
