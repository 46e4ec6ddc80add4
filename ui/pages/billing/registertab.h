// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The register of issued documents.
#pragma once

#include "ui/models/documentmodel.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/tableexport.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace forecourt::ui {

class Button;
class EmptyState;
class RecordTable;
class UnreadRow;
class ViewStack;

/// Look at, print, save and mail again under the same number; take back by a credit note. Thread: GUI.
class RegisterTab final : public QWidget
{
    Q_OBJECT

public:
    explicit RegisterTab(const PageContext& context, QWidget* parent = nullptr);

    void reload();
    /// As its button: opens the chosen document, or says why there is none.
    void print();
    /// A document is chosen that can be shown.
    [[nodiscard]] bool hasChosen() const;

Q_SIGNALS:
    /// Another document, or none, may be chosen.
    void chosen();

private:
    QWidget* makeTools();
    QWidget* makeActions();
    void connectParts();
    void refresh();
    void look();
    void saveAgain();
    void mail();
    void credit();
    void showMenu(const QPoint& position);
    [[nodiscard]] const DocumentRecord* current() const;
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] QString whyNotCredit() const;

    PageContext m_context;
    DocumentModel m_model;
    TableExport m_export;
    QTimer m_search;
    QComboBox* m_kind;
    QLineEdit* m_filter;
    RecordTable* m_table;
    UnreadRow* m_unread;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Button* m_look;
    Button* m_save;
    Button* m_mail;
    Button* m_credit;
    Button* m_session;
    Button* m_copy;
};

} // namespace forecourt::ui
