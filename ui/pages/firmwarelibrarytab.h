// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The library of firmware files: drag in, add, edit, take out.
#pragma once

#include "ui/models/firmwarefilemodel.h"
#include "ui/pages/firmwareactions.h"

#include <QWidget>

class QLineEdit;

namespace forecourt::ui {

class Card;
class EmptyState;
class RecordTable;
class SidePane;
class ViewStack;

/// Takes files that are dropped on it. Thread: GUI.
class FirmwareLibraryTab final : public QWidget
{
    Q_OBJECT

public:
    FirmwareLibraryTab(const PageContext& context, FirmwareActions& actions, QWidget* parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeList();
    QWidget* makeDetail();
    void refresh();
    void refreshDetail();
    void showMenu(int row, const QPoint& position);
    [[nodiscard]] std::optional<FirmwareFile> current() const;
    void withCurrent(const std::function<void(const FirmwareFile&)>& act) const;

    PageContext m_context;
    FirmwareActions& m_actions;
    FirmwareFileModel m_model;
    QLineEdit* m_filter;
    Button* m_add;
    RecordTable* m_table;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Button* m_first;
    Card* m_detail;
    SidePane* m_pane;
    TextLabel* m_title;
    TextLabel* m_facts;
    TextLabel* m_hash;
    TextLabel* m_notes;
    Button* m_rollOut;
    Button* m_edit;
    Button* m_remove;
};

} // namespace forecourt::ui
