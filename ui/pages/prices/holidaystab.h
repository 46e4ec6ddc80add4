// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The holidays of the site, on which prices may have another week.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QWidget>

class QListWidget;

namespace forecourt::ui {

class Button;
class TextLabel;
class ViewStack;

/// Each change is stored at once, with an Undo. Thread: GUI.
class HolidaysTab final : public QWidget
{
    Q_OBJECT

public:
    explicit HolidaysTab(const PageContext& context, QWidget* parent = nullptr);

private:
    void refresh();
    void edit(int index);
    void remove();
    void store(const QList<Holiday>& holidays, const QString& notice);
    void updateButtons();
    [[nodiscard]] const QList<Holiday>& holidays() const { return m_context.site().priceBook()->holidays; }

    PageContext m_context;
    ViewStack* m_stack;
    QListWidget* m_list;
    Button* m_add;
    Button* m_change;
    Button* m_remove;
};

} // namespace forecourt::ui
