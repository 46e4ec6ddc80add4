// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Documents and their numbers on disk.
#pragma once

#include "core/api/billing.h"
#include "core/storage/accountkeeper.h"

#include <memory>
#include <mutex>

namespace forecourt::storage {

/// Numbers that are held live in memory only: after a restart they are free. Thread: any may call.
class DocumentKeeper final : public api::Documents
{
public:
    explicit DocumentKeeper(const AccountAccess& access) : m_access(access) {}

    [[nodiscard]] QFuture<Result<QList<NumberRange>>> ranges() override;
    [[nodiscard]] QFuture<Result<void>> saveRange(NumberRange range, QString user) override;
    [[nodiscard]] QFuture<Result<HeldNumbers>> hold(QList<DocumentDraft> drafts, QString user) override;
    [[nodiscard]] QFuture<Result<QList<DocumentRecord>>> issue(QString ticket, QList<QByteArray> contents, QString reason) override;
    [[nodiscard]] QFuture<Result<void>> release(QString ticket) override;
    [[nodiscard]] QFuture<Result<Page<DocumentRecord>>> documents(api::DocumentQuery query) override;
    [[nodiscard]] QFuture<Result<DocumentRecord>> document(DocumentId id) override;
    [[nodiscard]] QFuture<Result<QByteArray>> content(DocumentId id) override;
    [[nodiscard]] QFuture<Result<void>> countPrint(DocumentId id, QString user) override;

private:
    struct Hold
    {
        HeldNumbers numbers;
        QList<DocumentDraft> drafts;
        QString user;
    };
    /// Outlives this while work is under way.
    struct State
    {
        /// Guards the rest: it is asked from the callers' threads, the readers' and the engine's.
        std::mutex mutex;
        std::optional<Hold> hold;
        qint64 lastTicket = 0;
    };
    [[nodiscard]] bool isHeld(); ///< the mutex is locked

    const AccountAccess& m_access;
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace forecourt::storage
