// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What becomes of the stored messages in the long run, joined to the window and the engine: checkpoints,
// checks and daily copies, backups by wish, exports, and taking away what is kept no longer. Owned by the
// composition root, made once the store is open; GUI thread.

#include <QObject>

#include <memory>

namespace arowana {

class EngineHost;
class MainWindow;
class Maintenance;
class RetentionForecaster;
class StoreBackups;
class StoreExporter;

class Housekeeping : public QObject {
    Q_OBJECT
public:
    /// Begins at once. `window` must end before it, `host` after.
    Housekeeping(const QString &storeFile, MainWindow &window, EngineHost &host);
    /// Waits for what goes on.
    ~Housekeeping() override;

    /// Tells it to end, and does not wait. Once the window is gone.
    void requestStop();

private:
    std::unique_ptr<StoreExporter> m_exporter;
    std::unique_ptr<RetentionForecaster> m_forecaster;
    std::unique_ptr<StoreBackups> m_backups;
    std::unique_ptr<Maintenance> m_maintenance;
};

} // namespace arowana
