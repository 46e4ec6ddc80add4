// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The list of the trace: what is looked at stays where it is while rows come and go at both ends.
#pragma once

#include "ui/models/messagemodel.h"
#include "ui/widgets/tableview.h"

namespace forecourt::ui {

/// Asks the model for more rows near its ends. Thread: GUI.
class TraceTable final : public TableView
{
    Q_OBJECT

public:
    /// \a model must outlive this view.
    TraceTable(const ThemeManager& themes, MessageModel& model, QWidget* parent = nullptr);

    /// Rows at the end stay in view.
    void setFollowing(bool isFollowing);
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    /// −1 without a selection.
    [[nodiscard]] int currentRow() const;
    /// Selects it and brings it into view.
    void showRow(int row);

Q_SIGNALS:
    void currentRowChanged(int row);
    /// Home and End.
    void startWanted();
    void endWanted();
    /// The person scrolled away from the end, or back to it.
    void followingChanged(bool isFollowing);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void onInserted(int first, int last);
    void onRemoved(int first, int last);
    void shift(int rows);
    void onScrolled(int value);
    void scrollToEnd();
    [[nodiscard]] int rowPixels() const { return verticalHeader()->defaultSectionSize(); }

    MessageModel& m_model;
    bool m_isFollowing = true;
    bool m_isAdjusting = false;
};

} // namespace forecourt::ui
