// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The end of the month, the documents of it, and their numbers.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QWidget>

class QAction;
class QListWidget;
class QStackedWidget;

namespace forecourt::ui {

class Button;
class MonthEndTab;
class RegisterTab;
class TabBar;

/// Thread: GUI.
class DocumentsPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Month, Register, Numbers };

    explicit DocumentsPage(const PageContext& context, QWidget* parent = nullptr);

    void showTab(Tab tab);
    /// "register" or "numbers"; anything else shows the end of the month.
    void showDetail(const QString& detail);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void updatePrint();
    QWidget* makeNumbers();
    void reload();
    void loadRanges();
    void editRange();
    void showRanges();

    PageContext m_context;
    QList<NumberRange> m_ranges;
    QAction* m_print; ///< what the window's Print does here
    TabBar* m_tabs;
    QStackedWidget* m_pages;
    MonthEndTab* m_month;
    RegisterTab* m_register;
    QListWidget* m_list;
    Button* m_change;
};

} // namespace forecourt::ui
