// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tags, the persons who own them, and tags nobody knows.
#pragma once

#include "core/domain/rosterbatch.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Tokens are found without regard to case. Failures of SQLite stick to the connection: a missing person
/// is a failed reference (NotFound), a person who still has tokens cannot be removed. Thread: writer.
class TokenTable
{
public:
    explicit TokenTable(Connection& connection);

    void save(const TokenRecord& token);
    /// Errors: NotFound.
    [[nodiscard]] Result<void> remove(const QString& value);
    [[nodiscard]] QList<TokenRecord> all();

    /// id 0 creates. Errors: NotFound.
    [[nodiscard]] Result<PersonId> savePerson(const PersonRecord& person);
    /// Errors: NotFound, Conflict (still has tokens).
    [[nodiscard]] Result<void> removePerson(PersonId person);
    /// Everything of \a batch; where it fails the caller undoes the job. Errors: NotFound (a person to change).
    [[nodiscard]] Result<NewPersonIds> change(const RosterBatch& batch);
    [[nodiscard]] QList<PersonRecord> persons();

    void saveUnknown(const UnknownToken& token);
    void removeUnknown(const QString& value);
    [[nodiscard]] QList<UnknownToken> unknown();

private:
    Connection& m_connection;
    Statement m_save;
    Statement m_remove;
    Statement m_addPerson;
    Statement m_updatePerson;
    Statement m_removePerson;
    Statement m_countTokens;
    Statement m_saveUnknown;
    Statement m_removeUnknown;
};

} // namespace forecourt::storage
