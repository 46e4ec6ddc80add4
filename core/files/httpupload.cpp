// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/httpupload.h"

namespace forecourt::files {

HttpUpload::HttpUpload(UploadAttempt& attempt, const std::optional<QByteArray>& boundary) : m_attempt(attempt)
{
    if (boundary)
        m_form.emplace(*boundary, *this);
}

Result<void> HttpUpload::feed(const char* bytes, qint64 count)
{
    if (!m_form)
        return m_attempt.write(bytes, count);
    m_form->feed(bytes, count);
    if (m_form->state() == http::MultipartReader::State::Broken)
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("the body is not the form it says it is"));
    return m_result;
}

Result<void> HttpUpload::end()
{
    if (m_form && m_form->state() != http::MultipartReader::State::Ended)
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("the form ended before its closing boundary"));
    if (m_attempt.bytes() == 0)
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("the body holds no file"));
    return {};
}

bool HttpUpload::partBegins(const std::optional<QString>& fileName)
{
    const bool isFile = fileName.has_value();
    m_isTaking = isFile ? !m_hasFile : !m_hasPart;
    if (m_isTaking && m_hasPart) // what was taken for the file was a field before it
        m_result = m_attempt.restart();
    if (m_isTaking && isFile && !fileName->isEmpty())
        m_attempt.setStationName(*fileName);
    m_hasPart = true;
    m_hasFile = m_hasFile || isFile;
    return m_result.has_value();
}

bool HttpUpload::partBytes(const char* bytes, qint64 count)
{
    if (m_isTaking)
        m_result = m_attempt.write(bytes, count);
    return m_result.has_value();
}

} // namespace forecourt::files
