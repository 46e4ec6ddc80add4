// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator can do with people and their tags.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>

class QWidget;

namespace forecourt::ui {

/// Local and reversible things happen at once and offer Undo and Redo (danger ladder (a)). Thread: GUI.
class PeopleActions final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<void>&)>;

    /// Dialogs open over \a parent's window.
    PeopleActions(const PageContext& context, QWidget* parent);

    /// Opens the dialog; a \a token without value is a new one.
    void editToken(const TokenRecord& token);
    void setTokenBlocked(const TokenRecord& token, bool isBlocked);
    void removeToken(const TokenRecord& token);
    /// Opens the dialog; a \a person with id 0 is a new one.
    void editPerson(const PersonRecord& person);
    void setPersonBlocked(const PersonRecord& person, bool isBlocked);
    void removePerson(const PersonRecord& person);

    /// Saves \a token for the person of that name, who is added if there is none yet; an empty name:
    /// nobody. \a done is called on the GUI thread while this object lives.
    void saveToken(const TokenRecord& token, const QString& personName, const Done& done);
    /// The same, and tells it with Undo, which also takes away a person who was added with it.
    void addToken(const TokenRecord& token, const QString& personName, const Done& done);

private:
    void keep(const TokenRecord& token);
    void keep(const PersonRecord& person);
    void drop(const QString& token);
    void offerUndo(const QString& notice, const TokenRecord& before);
    void offerUndo(const QString& notice, const PersonRecord& before);
    [[nodiscard]] std::optional<PersonId> personNamed(const QString& name) const;
    void offerUndoOfAdding(const QString& notice, const TokenRecord& typed, bool withPerson);
    void dropWithOwner(const QString& token, const std::optional<PersonRecord>& owner);
    void keepWithOwner(const TokenRecord& token, const std::optional<PersonRecord>& owner);
    /// \a wasAdded: Undo removes \a person, Redo adds; else the other way round.
    void offerUndoOfPerson(const QString& notice, const PersonRecord& person, bool wasAdded);
    void tell(const Error& error);

    PageContext m_context;
    QWidget* m_parent;
};

} // namespace forecourt::ui
