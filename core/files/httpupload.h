// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes the file out of an upload's body: raw, or out of a form.
#pragma once

#include "core/files/transferattempt.h"
#include "core/http/multipartreader.h"

namespace forecourt::files {

/// The file is the first part of a form that has a file name, else its first part: simple stations name none. Thread: one
/// at a time.
class HttpUpload final : public http::PartSink
{
public:
    /// \a boundary: of a form; empty optional: the body is the file.
    HttpUpload(UploadAttempt& attempt, const std::optional<QByteArray>& boundary);

    /// Takes a piece of the body. Errors: those of UploadAttempt::write(); ProtocolViolation where this is no form.
    [[nodiscard]] Result<void> feed(const char* bytes, qint64 count);
    /// The body is over. Errors: ProtocolViolation where the form has no end, or holds no file, or nothing came at all.
    [[nodiscard]] Result<void> end();

    [[nodiscard]] bool partBegins(const std::optional<QString>& fileName) override;
    [[nodiscard]] bool partBytes(const char* bytes, qint64 count) override;

private:
    UploadAttempt& m_attempt;
    std::optional<http::MultipartReader> m_form;
    Result<void> m_result;
    bool m_hasPart = false;
    bool m_hasFile = false;
    bool m_isTaking = false; ///< bytes of the part that runs count
};

} // namespace forecourt::files
