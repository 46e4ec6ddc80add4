// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One HTTP request for, or with, a file of a station.
#pragma once

#include "core/files/transferbook.h"
#include "core/http/multipartreader.h"
#include "core/http/streamexchange.h"

namespace forecourt::files {

/// Every address of ours begins so.
inline constexpr char HttpRoot[] = "/f/";

/// Answers one request. Thread: a pool thread of the server.
class HttpTransfer
{
public:
    HttpTransfer(TransferBook& book, http::StreamExchange& exchange) : m_book(book), m_exchange(exchange) {}

    void serve();

private:
    void serveDownload(const Entrance& entrance);
    void sendPart(DownloadAttempt& attempt, qint64 offset, qint64 count);
    void serveUpload(const Entrance& entrance, const QString& name);
    void receive(UploadAttempt& attempt);
    void refuse(Refusal refusal, const Entrance* entrance = nullptr);
    void refuse(const Error& error);
    [[nodiscard]] TransferProblem problem() const;

    TransferBook& m_book;
    http::StreamExchange& m_exchange;
};

} // namespace forecourt::files
