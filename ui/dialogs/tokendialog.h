// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Adds or changes a tag.
#pragma once

#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;

namespace forecourt::ui {

class RosterBox;

/// Show with open(); emits submitted() and stays open until succeed() or fail() says how it went.
class TokenDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a token with an empty value: a new tag.
    TokenDialog(const ThemeManager& themes, const Workspace& workspace, const TokenRecord& token, QWidget* parent);

    /// As typed; its person is the one chosen, if that is one we know.
    [[nodiscard]] TokenRecord token() const;
    /// The owner's name; empty: nobody. A name that nobody has is a new person.
    [[nodiscard]] QString personName() const;

    void succeed() { accept(); }
    void fail(const QString& sentence);

Q_SIGNALS:
    void submitted();

private:
    void addValueField(bool isNew);
    void addPersonField();
    void addValidityField();
    void addStationsField();
    void addStation(const StationId& id, const QString& name);
    void submit();

    const Workspace& m_workspace;
    TokenRecord m_token;
    QLineEdit* m_value;
    RosterBox* m_person;
    QCheckBox* m_isBlocked;
    QCheckBox* m_expires;
    QDateEdit* m_lastDay;
    QListWidget* m_stations;
    QComboBox* m_concurrency;
    QLineEdit* m_group;
    QLineEdit* m_note;
};

/// "7F80A204" for "04A2807F": the same card as other readers write it. Empty where \a tag is no UID of 4, 7 or 10 bytes.
[[nodiscard]] QString otherByteOrder(const QString& tag);

} // namespace forecourt::ui
